// SPDX-License-Identifier: EUPL-1.2

/// Why an archive was refused.
public enum ZipError: Error, Hashable, Sendable {
    /// No end of central directory at the end of the file.
    case notAZip
    /// More entries than allowed.
    case tooManyEntries(Int)
    /// More content than allowed, or an entry larger than allowed.
    case tooLarge(String)
    /// An entry that unpacks to suspiciously much.
    case bomb(String)
    /// Absolute, with `..`, too deep, too long or with characters no name has.
    case unsafeName(String)
    /// A name that is not UTF-8.
    case nameEncoding
    /// The same name twice, also when only case differs.
    case duplicate(String)
    case encrypted(String)
    /// A link or a device.
    case notAFile(String)
    /// A method other than stored and deflated.
    case method(String, Int)
    /// Two entries share bytes, or an entry reaches into the directory.
    case overlap(String)
    /// Directory and entry tell different things.
    case contradiction(String)
    /// The number of entries differs from what the archive says.
    case wrongCount
    /// More or fewer bytes than announced.
    case wrongSize(String)
    case wrongChecksum(String)
    /// Spread over several disks.
    case multiDisk
    /// Cut off or not readable as the format says.
    case damaged
    /// The bytes cannot be had: an error number of the system.
    case unreadable(Int32)
}
