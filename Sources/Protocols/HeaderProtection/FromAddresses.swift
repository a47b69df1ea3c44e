// SPDX-License-Identifier: EUPL-1.2

extension ProtectedMessage {
    /// The addresses of the From that counts (`values`), in the form of `comparable`. Whoever binds a signature to the
    /// sender wants exactly one.
    public var fromAddresses: [String] { values("from").flatMap { AddressSpecs.read($0) } }

    /// An address, with or without a name, in the form in which they are compared: in small letters, the domain as
    /// A-labels (RFC 9788 §4.4.5). `nil` for none, or for several.
    public static func comparable(_ address: String) -> String? {
        let read = AddressSpecs.read(Array(address.utf8))
        return read.count == 1 ? read[0] : nil
    }
}
