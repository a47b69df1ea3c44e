// SPDX-License-Identifier: EUPL-1.2
public import Mailtransport
public import Smtp

/// A message as it is handed to whatever host takes it. The same source of bytes serves all tries.
public struct Zustellnachricht: Sendable {
    public let absender: SmtpReversePath
    /// `requireTls` binds the way as well (RFC 8689): only hosts that are authenticated and pass the promise on.
    public let parameter: SmtpMailParameters
    /// The message may only go over qualified transport (`Transportbefund.istQualifiziert`).
    public let nurQualifiziert: Bool
    /// The message says `TLS-Required: No` (RFC 8689 §5): better seen by others than not delivered.
    public let tlsErlassen: Bool
    /// Begins anew each time, see `Sendung.inhalt`.
    public let inhalt: @Sendable () throws -> Sendung.Stueckquelle

    public init(
        absender: SmtpReversePath, parameter: SmtpMailParameters = .init(), nurQualifiziert: Bool = false,
        tlsErlassen: Bool = false, inhalt: @escaping @Sendable () throws -> Sendung.Stueckquelle
    ) {
        (self.absender, self.parameter, self.nurQualifiziert) = (absender, parameter, nurQualifiziert)
        self.tlsErlassen = tlsErlassen
        self.inhalt = inhalt
    }

    func sendung(an empfaenger: [Sendung.Empfaenger]) -> Sendung {
        Sendung(absender: absender, parameter: parameter, empfaenger: empfaenger, inhalt: inhalt)
    }
}
