// SPDX-License-Identifier: EUPL-1.2
internal import HeaderProtection
internal import MimeStructure

/// The message as it is delivered, and what its header says.
struct Zustellform {
    private let empfangen: [UInt8]
    private let innen: [UInt8]
    private let grenzen: MimeLimits
    let geschuetzt: ProtectedMessage

    /// - Parameters:
    ///   - empfangen: the message with all its layers.
    ///   - kern: what was inside.
    init(_ empfangen: [UInt8], kern: [UInt8], istVerschluesselt: Bool, _ grenzen: MimeLimits) throws(MimeError) {
        self.empfangen = empfangen
        self.grenzen = grenzen
        // Text that somebody encrypted with the line ends of Unix would be no mail any more.
        innen = kern.contains(0x0D) ? kern : LineEnds.canonical(kern)
        geschuetzt = try ProtectedMessage.read(
            outer: MessageHeader(empfangen[...], limits: grenzen), payload: innen, isEncrypted: istVerschluesselt, limits: grenzen
        )
    }

    /// - Parameter istGebunden: a valid signature speaks for the address in the protected From.
    func bytes(istGebunden: Bool) throws(MimeError) -> [UInt8] {
        let wieder = try geschuetzt.restored(from: empfangen, payload: innen, limits: grenzen)
        guard !istGebunden, geschuetzt.fromMismatch != nil else { return wieder }
        // What nobody vouches for must not become the sender in the mailbox: the outer one was seen by SPF and DKIM.
        let aussen = geschuetzt.outer.all("from").flatMap { Array(empfangen[$0.range]) }
        guard !aussen.isEmpty else { return try RawMessage(wieder, limits: grenzen).removing("From").bytes }
        return try RawMessage(wieder, limits: grenzen).replacing("From", with: aussen).bytes
    }

    /// Names of what people see that is another thing outside than under the signature.
    var abweichend: [String] {
        guard geschuetzt.scheme != .none else { return [] }
        return Self.sichtbar.filter { name in
            let innen = geschuetzt.fields.filter { $0.key == name }.map { Self.glatt($0.value) }
            if innen.isEmpty, geschuetzt.scheme == .draft { return false }
            return innen != geschuetzt.outer.all(name).map { Self.glatt($0.value) }
        }
    }

    /// Folding leaves other blanks behind.
    private static func glatt(_ wert: [UInt8]) -> [UInt8] {
        Array(wert.split { $0 == 0x20 || $0 == 0x09 }.joined(separator: [0x20]))
    }

    private static let sichtbar = ["from", "sender", "reply-to", "to", "cc", "subject", "date"]
}
