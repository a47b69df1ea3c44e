// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A way from the page of an Akte to what a service keeps about it, handed in where the house is wired: services stand above the file.
public struct Aktenverweis: Sendable {
    let titel: String
    /// Who gets it shown, in the unit of the Akte.
    let recht: Recht
    let url: @Sendable (AkteID) -> String

    public init(_ titel: String, recht: Recht, url: @escaping @Sendable (AkteID) -> String) {
        self.titel = titel
        self.recht = recht
        self.url = url
    }
}
