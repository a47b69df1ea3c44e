// SPDX-License-Identifier: EUPL-1.2
public import Foundation
internal import Prozess

/// Runs outside tools on untrusted files: limited in time, memory and output, with an empty
/// environment and a working folder of its own that is gone afterwards.
public struct KindProzess: Sendable {
    public struct Grenzen: Sendable, Hashable {
        public var zeit: Duration = .seconds(20)
        public var rechenzeitSekunden = 15
        public var speicherBytes = 512 << 20
        public var dateiBytes = 64 << 20
        public var ausgabeBytes = 16 << 20
        /// Keep the first `ausgabeBytes` instead of refusing a longer output.
        public var ausgabeKuerzen = false
        public var offeneDateien = 64
        /// Puts the tool into an empty network of its own, where the kernel lets an ordinary user do so (`Netzlos`).
        public var ohneNetz = false
        /// No folder to work in: for tools that read their standard input and write their standard output and nothing else. Making and removing one
        /// costs as much as a small tool's own work where files come and go by the thousand.
        public var ohneOrdner = false
        public init() {}
    }

    public struct Ergebnis: Sendable {
        /// The tool's own exit code, or `nil` when a signal (mostly a limit) ended it.
        public let code: Int32?
        public let ausgabe: Data
        /// The first 8 KiB of standard error, for the log and for telling causes apart.
        public let fehlertext: String
        public let gekuerzt: Bool
        /// The file a `Werkstueck` asked for; `nil` when the tool left none.
        public internal(set) var erzeugnis: Erzeugnis?
    }

    private let engpass: Engpass

    public init(gleichzeitig: Int = 2, wartend: Int = 64) {
        engpass = Engpass(gleichzeitig: gleichzeitig, wartend: wartend)
    }

    /// - Parameters:
    ///   - programm: absolute path; nothing is looked up in a search path.
    ///   - eingabe: becomes the tool's standard input as it stands, without a copy in memory.
    ///   - werkstueck: a file laid into the working folder, and one taken out of it, for tools that want names.
    public func fuehreAus(
        _ programm: String, _ argumente: [String] = [], eingabe: FileHandle? = nil, grenzen: Grenzen = Grenzen(),
        werkstueck: Werkstueck? = nil
    ) async throws(KindError) -> Ergebnis {
        do { try await engpass.betrete() } catch {
            throw error == .abgebrochen ? .abgebrochen : .ueberlastet
        }
        let lauf = Kindlauf(
            programm: programm, argumente: argumente, eingabe: eingabe, grenzen: grenzen, werkstueck: werkstueck)
        let ergebnis = await withTaskCancellationHandler {
            await imFaden { lauf.ausfuehren() }
        } onCancel: {
            lauf.abbrechen()
        }
        await engpass.verlasse()
        return try ergebnis.get()
    }
}
