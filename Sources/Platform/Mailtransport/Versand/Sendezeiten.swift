// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore
internal import Smtp

/// How long a host may take for each step (RFC 5321 §4.5.3.2).
public struct Sendezeiten: Sendable {
    public var verbindung: Duration = .seconds(30)
    public var befehl: Duration = .seconds(300)
    public var datenbeginn: Duration = .seconds(120)
    /// For each piece of the content that is written.
    public var datenblock: Duration = .seconds(180)
    public var abschluss: Duration = .seconds(600)

    public init() {}

    func fuer(_ schritt: SmtpStage) -> TimeAmount {
        let dauer =
            switch schritt {
            case .data: datenbeginn
            case .content: abschluss
            default: befehl
            }
        return TimeAmount(dauer)
    }
}
