// SPDX-License-Identifier: EUPL-1.2
import Core

enum VerarbeitungTag {}
typealias VerarbeitungID = ID<VerarbeitungTag>
