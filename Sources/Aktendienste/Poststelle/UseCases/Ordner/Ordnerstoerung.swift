// SPDX-License-Identifier: EUPL-1.2
import Core
import Foundation

/// What keeps a file in a watched folder, in the words of the user.
enum Ordnerstoerung {
    static func grund(_ error: any Error) -> String {
        if let fehler = error as? any Fachfehler { return fehler.meldung }
        return switch (error as? CocoaError)?.code {
        case .fileReadNoPermission?: "Der Dienst hat kein Leserecht."
        case .fileWriteNoPermission?, .fileWriteVolumeReadOnly?:
            "Der Dienst hat kein Schreibrecht im Ordner und kann die Datei nicht wegräumen."
        case .fileWriteFileExists?: "Im Weg liegt etwas mit dem Namen eines Unterordners („erledigt“ oder „abgewiesen“)."
        case .fileWriteOutOfSpace?: "Der Speicherplatz reicht nicht."
        case .fileReadNoSuchFile?, .fileNoSuchFile?: "Den Ordner gibt es nicht."
        default: "Die Datei lässt sich zurzeit nicht lesen oder nicht wegräumen."
        }
    }

    /// The file itself is no longer there.
    static func istFort(_ error: any Error) -> Bool {
        let code = (error as? CocoaError)?.code
        return code == .fileReadNoSuchFile || code == .fileNoSuchFile
    }
}
