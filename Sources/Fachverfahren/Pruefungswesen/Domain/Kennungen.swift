// SPDX-License-Identifier: EUPL-1.2
import Core

enum FassungTag {}
typealias FassungID = ID<FassungTag>

enum PruefungTag {}
typealias PruefungID = ID<PruefungTag>

enum PruefbelegTag {}
typealias PruefbelegID = ID<PruefbelegTag>

enum FeststellungTag {}
typealias FeststellungID = ID<FeststellungTag>

enum EmpfehlungTag {}
typealias EmpfehlungID = ID<EmpfehlungTag>

enum PruefeinlesungTag {}
typealias PruefeinlesungID = ID<PruefeinlesungTag>
