// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import Glibc

/// A file that a tool finds in its working folder, and the one it leaves there. Some tools read and write names only.
public struct Werkstueck: Sendable {
    let quelle: URL
    let eingabe: String
    let ausgabe: String
    /// More than the three variables every tool gets, as `NAME=value`.
    let umgebung: [String]

    public init(_ quelle: URL, als eingabe: String, ausgabe: String, umgebung: [String] = []) {
        self.quelle = quelle
        self.eingabe = eingabe
        self.ausgabe = ausgabe
        self.umgebung = umgebung
    }

    /// A copy, never a link: the tool may write to what it finds, and the stored file must stay as it is.
    func einlegen(in ordner: String) throws(KindError) {
        do {
            try FileManager.default.copyItem(atPath: quelle.path, toPath: "\(ordner)/\(eingabe)")
        } catch {
            throw .rechnerGestoert("\(eingabe): \(error)")
        }
    }

    /// The tool's file, if it is an ordinary one: a link could lead to what the tool itself may not read.
    func entnehmen(aus ordner: String, hoechstens: Int) throws(KindError) -> Erzeugnis? {
        let stelle = open("\(ordner)/\(ausgabe)", O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard stelle >= 0 else { return nil }
        let griff = FileHandle(fileDescriptor: stelle, closeOnDealloc: true)
        var angaben = stat()
        guard fstat(stelle, &angaben) == 0, angaben.st_mode & S_IFMT == S_IFREG, angaben.st_size > 0 else { return nil }
        guard angaben.st_size <= hoechstens else { throw .ausgabeZuGross(ausgabe) }
        do { return try Erzeugnis(kopieVon: griff) } catch { throw .rechnerGestoert("\(ausgabe): \(error)") }
    }
}
