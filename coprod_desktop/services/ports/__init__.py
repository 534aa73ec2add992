"""What the services need from outside: stores, clock, pictures, page writer, slow work."""

from coprod_desktop.services.ports.keeping import (
    BackupKept,
    BackupsPort,
    CannotOpenCopy,
    Carrying,
    Copying,
    KeysPort,
    NotWhole,
    OnDisk,
    PlaceTrouble,
    Why,
)
from coprod_desktop.services.ports.paper import (
    HandoutKinds,
    HandoutPages,
    HandoutWriter,
    HeicPhoto,
    MediaStore,
    NotAPicture,
    PhotoTooLarge,
    PictureLibrary,
)
from coprod_desktop.services.ports.retention import RetentionStore
from coprod_desktop.services.ports.stores import (
    AboutStore,
    ChangedSince,
    CodeStore,
    ConsentStore,
    DayPlanStore,
    ErasureStore,
    FeedbackStore,
    HandoutStore,
    LogStore,
    PeopleStore,
    RegisterQuery,
    RegisterStore,
    SealedStore,
    SessionStore,
    SettingStore,
)
from coprod_desktop.services.ports.work import Clock, Jobs

__all__ = [
    "AboutStore", "BackupKept", "BackupsPort", "CannotOpenCopy", "Carrying", "ChangedSince", "Clock", "CodeStore", "ConsentStore", "Copying",
    "DayPlanStore", "ErasureStore", "FeedbackStore", "HandoutKinds", "HandoutPages", "HandoutStore", "HandoutWriter", "HeicPhoto", "Jobs",
    "KeysPort", "LogStore", "MediaStore", "NotAPicture", "NotWhole", "OnDisk", "PeopleStore", "PhotoTooLarge", "PictureLibrary",
    "PlaceTrouble", "RegisterQuery", "RegisterStore", "RetentionStore", "SealedStore", "SessionStore", "SettingStore", "Why",
]
