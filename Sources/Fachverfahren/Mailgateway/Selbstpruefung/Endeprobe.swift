// SPDX-License-Identifier: EUPL-1.2
internal import Mailtransport
internal import Smtp

/// Tries whether the server that takes mail for us ends a message where no message ends (CVE-2023-51764): whoever stands behind it would then read a
/// second one in it. Nothing is sent unless it does.
struct Endeprobe: Sendable {
    enum Befund: Sendable, Hashable {
        case standhaft
        /// It took one of these for the end.
        case beendet([String])
        case nichtErreicht(String)
    }

    /// What Postfix 3.7 takes as it comes, and what else has been taken.
    private static let enden: [(name: String, bytes: [UInt8])] = [
        ("LF.LF", [0x0A, 0x2E, 0x0A]), ("LF.CRLF", [0x0A, 0x2E, 0x0D, 0x0A]), ("CRLF.LF", [0x0D, 0x0A, 0x2E, 0x0A]),
        ("CR.CR", [0x0D, 0x2E, 0x0D]), ("CR.CRLF", [0x0D, 0x2E, 0x0D, 0x0A]), ("CRLF.CR", [0x0D, 0x0A, 0x2E, 0x0D]),
    ]
    private static let text =
        "Subject: Probe der Zeilenenden\r\nAuto-Submitted: auto-generated\r\n\r\nDiese Nachricht sollte nicht angekommen sein: Der Server hat sie an einer Stelle beendet, an der sie nicht endet."

    let name: SmtpDomain
    let empfaenger: SmtpAddress
    var frist: Duration = .seconds(3)

    func callAsFunction(_ host: String, port: Int = 25) async -> Befund {
        await withTaskGroup(of: (String, Result<Bool, Sendehindernis>).self) { gruppe in
            for (ende, bytes) in Self.enden {
                gruppe.addTask { (ende, await self.beendet(host, port, bytes)) }
            }
            var (genommen, hindernis, gesehen) = ([String](), "", 0)
            for await (ende, ergebnis) in gruppe {
                switch ergebnis {
                case .success(let beendet):
                    gesehen += 1
                    if beendet { genommen.append(ende) }
                case .failure(let grund): hindernis = "\(grund)"
                }
            }
            if !genommen.isEmpty { return .beendet(genommen.sorted()) }
            return gesehen == Self.enden.count ? .standhaft : .nichtErreicht(hindernis)
        }
    }

    /// An answer that refuses ends nothing: the server has noticed.
    private func beendet(_ host: String, _ port: Int, _ ende: [UInt8]) async -> Result<Bool, Sendehindernis> {
        var zeiten = Sendezeiten()
        (zeiten.verbindung, zeiten.befehl, zeiten.datenbeginn) = (.seconds(5), .seconds(10), .seconds(10))
        do throws(Sendehindernis) {
            let klient = try await SmtpKlient.oeffne(
                adresse: host, port: port, host: host, name: name, tls: .keine, zeiten: zeiten)
            defer { klient.schliesse() }
            do throws(Sendehindernis) {
                let antwort = try await klient.antwort(auf: Array(Self.text.utf8) + ende, an: empfaenger, frist: frist)
                return .success(antwort?.classified(at: .content) == .success)
            } catch {
                // Who ends the conversation over it has noticed as well.
                if case .verbindung = error { return .success(false) }
                throw error
            }
        } catch {
            return .failure(error)
        }
    }
}
