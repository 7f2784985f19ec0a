//! The world of a template: its source, what templates share, the data, our fonts. No disk, package, network or clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use crate::fonts::FONTS;
use crate::paper::Template;

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
/// What templates share.
static SHARED: LazyLock<Option<[Source; 2]>> = LazyLock::new(|| {
    Some([
        source("common.typ", include_str!("../templates/common.typ"))?,
        source(
            "correspondence.typ",
            include_str!("../templates/correspondence.typ"),
        )?,
    ])
});

/// One template with its data.
pub(crate) struct Press {
    main: Source,
    shared: [Source; 2],
    data: (FileId, Bytes),
}

impl Press {
    /// `data` is JSON. `None` if a path of ours were not a path, which the tests of every template exclude.
    pub(crate) fn new(template: Template, data: Vec<u8>) -> Option<Self> {
        let (name, text) = template.source();
        Some(Self {
            main: source(name, text)?,
            shared: SHARED.clone()?,
            data: (id("data.json")?, Bytes::new(data)),
        })
    }
}

fn id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(name).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn source(name: &str, text: &str) -> Option<Source> {
    Some(Source::new(id(name)?, text.to_owned()))
}

impl World for Press {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        std::iter::once(&self.main)
            .chain(&self.shared)
            .find(|source| source.id() == id)
            .cloned()
            .ok_or(FileError::AccessDenied)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 {
            Ok(self.data.1.clone())
        } else {
            Err(FileError::AccessDenied)
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.fonts.get(index).cloned()
    }

    /// Nothing: the day of a paper is in its data.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
