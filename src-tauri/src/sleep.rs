//! Linux: the desk locks at once when the machine goes to sleep (lid included) or its session is locked (T1.3).
//!
//! logind says both on the system bus. A *delay* inhibitor makes it wait until the keys are gone; where there is no
//! logind, the idle lock of the desk remains.

use std::cell::RefCell;
use std::rc::Rc;
use std::thread;

use gio::glib::{self, MainContext, MainLoop, ToVariant, Variant, VariantTy};
use gio::{BusType, Cancellable, DBusCallFlags, DBusConnection, DBusSignalFlags, UnixFDList};

use tauri::{AppHandle, Emitter};

use pignon_actions::commands::Tag;

use crate::SharedDesk;
use crate::rounds::CHANGED;

const LOGIND: &str = "org.freedesktop.login1";
const MANAGER: &str = "org.freedesktop.login1.Manager";
const MANAGER_PATH: &str = "/org/freedesktop/login1";
const SESSION: &str = "org.freedesktop.login1.Session";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";
const PATIENCE_MS: i32 = 2000;

/// Listens on a thread of its own, for as long as the process lives.
pub(crate) fn watch(app: AppHandle, desk: SharedDesk) {
    let listen = move || {
        let bus = match gio::bus_get_sync(BusType::System, Cancellable::NONE) {
            Ok(bus) => bus,
            Err(error) => {
                return tracing::info!(%error, "no system bus: only the idle lock closes the desk");
            }
        };
        listen_on(&bus, move || {
            let Ok(desk) = desk.as_ref() else { return };
            desk.lock();
            if let Err(error) = app.emit(CHANGED, [Tag::House]) {
                tracing::warn!(%error, "the page was not told of the lock");
            }
        });
    };
    if let Err(error) = thread::Builder::new().name("sleep".into()).spawn(listen) {
        tracing::error!(%error, "nobody watches for sleep");
    }
}

/// Calls `lock` before each sleep and at each lock of the session. Returns only if the loop is ended.
fn listen_on(bus: &DBusConnection, lock: impl Fn() + 'static) {
    let context = MainContext::new();
    let listened = context.with_thread_default(|| {
        let lock = Rc::new(lock);
        subscribe_to_sleep(bus, Rc::clone(&lock));
        if let Some(session) = session_path(bus) {
            subscribe_to_session(bus, &session, lock);
        }
        MainLoop::new(Some(&context), false).run();
    });
    if let Err(error) = listened {
        tracing::error!(%error, "nobody watches for sleep");
    }
}

fn subscribe_to_sleep(bus: &DBusConnection, lock: Rc<impl Fn() + 'static>) {
    let delay = RefCell::new(delay_sleep(bus));
    let heard = move |bus: &DBusConnection, _: &str, _: &str, _: &str, _: &str, said: &Variant| {
        match said.get::<(bool,)>() {
            Some((true,)) => {
                lock();
                // Dropping the descriptor tells logind that it may go on.
                delay.borrow_mut().take();
            }
            Some((false,)) => *delay.borrow_mut() = delay_sleep(bus),
            None => {}
        }
    };
    hear(bus, MANAGER, "PrepareForSleep", MANAGER_PATH, heard);
}

/// `Lock` asks for a lock; `LockedHint` says that the screen is locked by whatever means.
fn subscribe_to_session(bus: &DBusConnection, path: &str, lock: Rc<impl Fn() + 'static>) {
    let asked = Rc::clone(&lock);
    hear(bus, SESSION, "Lock", path, move |_, _, _, _, _, _| asked());
    hear(
        bus,
        PROPERTIES,
        "PropertiesChanged",
        path,
        move |_, _, _, _, _, said| {
            let changed = said
                .try_child_value(1)
                .map(|changed| glib::VariantDict::new(Some(&changed)));
            if changed.and_then(|changed| changed.lookup::<bool>("LockedHint").ok().flatten())
                == Some(true)
            {
                lock();
            }
        },
    );
}

fn hear<F>(bus: &DBusConnection, interface: &str, signal: &str, path: &str, heard: F)
where
    F: Fn(&DBusConnection, &str, &str, &str, &str, &Variant) + 'static,
{
    let flags = DBusSignalFlags::NONE;
    bus.signal_subscribe(
        Some(LOGIND),
        Some(interface),
        Some(signal),
        Some(path),
        None,
        flags,
        heard,
    );
}

/// Asks logind to wait (a few seconds at most, by its own setting) before it sleeps.
fn delay_sleep(bus: &DBusConnection) -> Option<UnixFDList> {
    let ask = (
        "sleep",
        "Pignon",
        "Refermer les fiches avant la veille",
        "delay",
    )
        .to_variant();
    let answer = bus.call_with_unix_fd_list_sync(
        Some(LOGIND),
        MANAGER_PATH,
        MANAGER,
        "Inhibit",
        Some(&ask),
        VariantTy::new("(h)").ok(),
        DBusCallFlags::NONE,
        PATIENCE_MS,
        UnixFDList::NONE,
        Cancellable::NONE,
    );
    match answer {
        Ok((_, descriptors)) => Some(descriptors),
        Err(error) => {
            tracing::info!(%error, "sleep will not wait for the lock");
            None
        }
    }
}

fn session_path(bus: &DBusConnection) -> Option<String> {
    let answer = bus.call_sync(
        Some(LOGIND),
        MANAGER_PATH,
        MANAGER,
        "GetSession",
        Some(&("auto",).to_variant()),
        VariantTy::new("(o)").ok(),
        DBusCallFlags::NONE,
        PATIENCE_MS,
        Cancellable::NONE,
    );
    match answer {
        Ok(answer) => answer.try_child_value(0)?.str().map(str::to_owned),
        Err(error) => {
            tracing::info!(%error, "no session to watch");
            None
        }
    }
}

#[cfg(test)]
mod tests;
