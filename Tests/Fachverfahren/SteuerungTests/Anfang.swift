// SPDX-License-Identifier: EUPL-1.2
import Testing
@testable import Steuerung

@Suite("Anfang") struct Anfang { @Test("geht") func geht() { #expect(SteuerungMigrations.alle.modul == "steuerung") } }
