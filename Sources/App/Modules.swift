// SPDX-License-Identifier: EUPL-1.2
internal import Identity
internal import Store
internal import Web

/// The list of modules. A new one is one line in each of the two places.
enum Modules {
    /// In the order in which their tables need each other.
    static let migrationen: [ModuleMigrations] = [
        IdentityModul.migrationen
    ]
}
