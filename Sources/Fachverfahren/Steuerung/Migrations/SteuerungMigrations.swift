// SPDX-License-Identifier: EUPL-1.2
import Store

enum SteuerungMigrations {
    static let alle = ModuleMigrations("steuerung", [])
}
