// SPDX-License-Identifier: EUPL-1.2
public import Core

/// An internal note in a Vorgang. Never shown to parties outside the inspection of files.
public struct Aktenvermerk: Hashable, Sendable {
    public let id: AktenvermerkID
    public let vorgang: VorgangID
    public let text: String
    /// `Akteur.kennung` of who wrote it.
    public let von: String
    public let zeit: Zeitpunkt
}
