// SPDX-License-Identifier: EUPL-1.2
internal import Core
internal import Foundation
internal import HttpClient
internal import S3Messages

extension S3Client {
    /// Stores a file under its hash. The server checks the bytes against the signed hash; a large file goes in parts.
    func ablegen(_ datei: String, _ inhalt: Inhalt) async throws {
        try await erzaehlt {
            if inhalt.groesse > zugang.teil {
                try await inTeilen(datei, inhalt)
            } else {
                _ = try await fuehre(
                    Anfrage(
                        methode: "PUT", schluessel: zugang.schluessel(inhalt.sha256),
                        koerper: .datei(pfad: datei, von: 0, laenge: inhalt.groesse), hash: inhalt.sha256, laenge: inhalt.groesse)
                ) { { _ in } }
            }
        }
    }

    /// - Parameter beginnen: called before each try, since a broken answer is asked for again from its beginning.
    /// - Returns: false when there is no such object.
    func lesen(_ sha256: String, groesse: Int64, _ beginnen: @escaping @Sendable () throws -> @Sendable (Data) throws -> Void)
        async throws
        -> Bool
    {
        try await erzaehlt {
            do {
                _ = try await fuehre(
                    Anfrage(methode: "GET", schluessel: zugang.schluessel(sha256), laenge: groesse), beginnen)
                return true
            } catch let fehler as S3Fehler where fehler.istFehlend {
                return false
            }
        }
    }

    /// Since when an object is there and how large it is; nil when it is not.
    func kopf(_ sha256: String) async throws -> (zeit: Zeitpunkt, groesse: Int64)? {
        try await erzaehlt {
            do {
                let antwort = try await fuehre(Anfrage(methode: "HEAD", schluessel: zugang.schluessel(sha256))) { { _ in } }
                guard let zeit = antwort["last-modified"].flatMap(Self.zeit),
                    let groesse = antwort["content-length"].flatMap(Int64.init)
                else { throw StoreError.ablage("S3 HEAD: Die Antwort nennt weder Zeit noch Größe.") }
                return (zeit, groesse)
            } catch let fehler as S3Fehler where fehler.istFehlend {
                return nil
            }
        }
    }

    func loeschen(_ sha256: String) async throws {
        try await erzaehlt {
            do {
                _ = try await fuehre(Anfrage(methode: "DELETE", schluessel: zugang.schluessel(sha256))) { { _ in } }
            } catch let fehler as S3Fehler where fehler.istFehlend {
                return
            }
        }
    }

    /// Hashes that begin with these digits, page by page.
    func namen(_ anfang: String) async throws -> [String: Zeitpunkt] {
        try await erzaehlt {
            var namen: [String: Zeitpunkt] = [:]
            var weiter: String?
            repeat {
                var parameter = [(name: "list-type", value: "2"), (name: "prefix", value: "\(zugang.praefix)\(anfang)/")]
                if let weiter { parameter.append((name: "continuation-token", value: weiter)) }
                let seite = try S3Listing(try await dokument(Anfrage(methode: "GET", parameter: parameter)))
                for eintrag in seite.entries {
                    let name = eintrag.key.split(separator: "/").last.map(String.init) ?? ""
                    // What else lies in the bucket is not ours to judge.
                    guard eintrag.key == zugang.schluessel(name), name.utf8.count == 64 else { continue }
                    // A time that cannot be read counts as now, so that nothing is removed because of it.
                    namen[name] = Zeitpunkt(iso8601: eintrag.lastModified) ?? Zeitpunkt(millisekunden: .max)
                }
                weiter = seite.next
            } while weiter != nil
            return namen
        }
    }

    /// Whether the bucket answers and lets itself be read.
    func erreichbar() async throws {
        try await erzaehlt {
            let parameter = [
                (name: "list-type", value: "2"), (name: "max-keys", value: "1"), (name: "prefix", value: zugang.praefix),
            ]
            _ = try S3Listing(try await dokument(Anfrage(methode: "GET", parameter: parameter)))
        }
    }

    /// Refusals and answers that cannot be read become what the rest of the house knows.
    func erzaehlt<T>(_ body: () async throws -> T) async throws -> T {
        do {
            return try await body()
        } catch let fehler as S3Fehler {
            throw StoreError.ablage(fehler.text)
        } catch let fehler as S3MessageError {
            throw StoreError.ablage("S3: unverständliche Antwort (\(fehler))")
        }
    }

    /// `Sat, 28 Nov 2026 09:03:36 GMT`
    static func zeit(_ text: String) -> Zeitpunkt? {
        let teile = text.split(separator: " ")
        let monate = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard teile.count == 6, let monat = monate.firstIndex(of: String(teile[2])) else { return nil }
        let zahl = String(monat + 1)
        return Zeitpunkt(iso8601: "\(teile[3])-\(zahl.count == 1 ? "0" : "")\(zahl)-\(teile[1])T\(teile[4])Z")
    }
}
