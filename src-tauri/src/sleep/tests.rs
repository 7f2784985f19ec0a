//! Against a bus of our own, where a stand-in plays logind.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use gio::DBusConnectionFlags;

use super::*;

const SESSION_PATH: &str = "/org/freedesktop/login1/session/_31";

/// A bus that lasts as long as the test.
struct Bus {
    daemon: Child,
    address: String,
}

impl Bus {
    fn start() -> Self {
        let mut daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address=1"])
            .arg(format!(
                "--address=unix:abstract=pignon-sleep-{}",
                std::process::id()
            ))
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("dbus-daemon (Debian package of that name) starts");
        let mut address = String::new();
        let said = daemon.stdout.take().expect("its output");
        BufReader::new(said)
            .read_line(&mut address)
            .expect("an address");
        Self {
            daemon,
            address: address.trim().to_owned(),
        }
    }

    fn connect(&self) -> DBusConnection {
        let flags = DBusConnectionFlags::AUTHENTICATION_CLIENT
            | DBusConnectionFlags::MESSAGE_BUS_CONNECTION;
        DBusConnection::for_address_sync(&self.address, flags, None, Cancellable::NONE)
            .expect("a connection")
    }
}

impl Drop for Bus {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

/// Takes the name of logind and answers `GetSession`; there is nothing to inhibit with.
fn play_logind(bus: &DBusConnection) {
    let interface = "<node><interface name='org.freedesktop.login1.Manager'><method name='GetSession'>\
        <arg type='s' direction='in'/><arg type='o' direction='out'/></method></interface></node>";
    let (ready, is_ready) = channel();
    let bus = bus.clone();
    thread::spawn(move || {
        let context = MainContext::new();
        let played = context.with_thread_default(|| {
            let node = gio::DBusNodeInfo::for_xml(interface).expect("an interface");
            let interface = node.lookup_interface(MANAGER).expect("the manager");
            let answer = |_: DBusConnection,
                          _: &str,
                          _: &str,
                          _: &str,
                          _: &str,
                          _: Variant,
                          call: gio::DBusMethodInvocation| {
                let path =
                    glib::variant::ObjectPath::try_from(SESSION_PATH.to_owned()).expect("a path");
                call.return_value(Some(&(path,).to_variant()));
            };
            let no_property =
                |_: DBusConnection, _: &str, _: &str, _: &str, _: &str| false.to_variant();
            let read_only =
                |_: DBusConnection, _: &str, _: &str, _: &str, _: &str, _: Variant| false;
            let there =
                bus.register_object(MANAGER_PATH, &interface, answer, no_property, read_only);
            there.expect("the manager is there");
            let named = bus.call_sync(
                Some("org.freedesktop.DBus"),
                "/org/freedesktop/DBus",
                "org.freedesktop.DBus",
                "RequestName",
                Some(&(LOGIND, 4_u32).to_variant()),
                None,
                DBusCallFlags::NONE,
                PATIENCE_MS,
                Cancellable::NONE,
            );
            named.expect("the name of logind");
            ready.send(()).expect("somebody waits");
            MainLoop::new(Some(&context), false).run();
        });
        played.expect("a context of its own");
    });
    is_ready.recv().expect("logind is played");
}

/// Says something until it is heard: when the other side began to listen is not known.
fn say_until_heard(heard: &Receiver<()>, say: impl Fn()) -> bool {
    let end = Instant::now() + Duration::from_secs(10);
    while Instant::now() < end {
        say();
        if heard.recv_timeout(Duration::from_millis(50)).is_ok() {
            while heard.recv_timeout(Duration::from_millis(200)).is_ok() {}
            return true;
        }
    }
    false
}

#[test]
fn sleep_and_a_locked_session_lock_the_desk_and_waking_does_not() {
    let bus = Bus::start();
    let logind = bus.connect();
    play_logind(&logind);
    let (locked, heard) = channel();
    let desk = bus.connect();
    thread::spawn(move || listen_on(&desk, move || locked.send(()).expect("the test listens")));

    let emit = |path: &str, interface: &str, name: &str, what: Option<Variant>| {
        logind
            .emit_signal(None, path, interface, name, what.as_ref())
            .expect("the bus is there");
    };
    let sleep = |begins: bool| {
        emit(
            MANAGER_PATH,
            MANAGER,
            "PrepareForSleep",
            Some((begins,).to_variant()),
        )
    };
    let screen = |locked: bool| {
        let changed = glib::VariantDict::new(None);
        changed.insert("LockedHint", locked);
        let said = Variant::tuple_from_iter([
            SESSION.to_variant(),
            changed.end(),
            Vec::<String>::new().to_variant(),
        ]);
        emit(SESSION_PATH, PROPERTIES, "PropertiesChanged", Some(said));
    };

    assert!(say_until_heard(&heard, || sleep(true)), "sleep");
    assert!(
        say_until_heard(&heard, || emit(SESSION_PATH, SESSION, "Lock", None)),
        "lock asked for"
    );
    assert!(say_until_heard(&heard, || screen(true)), "screen locked");

    sleep(false);
    screen(false);
    emit("/org/freedesktop/login1/session/_99", SESSION, "Lock", None);
    assert!(
        heard.recv_timeout(Duration::from_millis(300)).is_err(),
        "nothing of this locks"
    );
}
