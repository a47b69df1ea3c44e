// SPDX-License-Identifier: EUPL-1.2
import Core

enum VerbundTag {}
typealias VerbundID = ID<VerbundTag>
enum ZielobjektTag {}
typealias ZielobjektID = ID<ZielobjektTag>
enum KatalogTag {}
typealias KatalogID = ID<KatalogTag>
enum PruefungTag {}
typealias PruefungID = ID<PruefungTag>
enum RisikoTag {}
typealias RisikoID = ID<RisikoTag>
enum MassnahmeTag {}
typealias MassnahmeID = ID<MassnahmeTag>
enum VorfallTag {}
typealias VorfallID = ID<VorfallTag>
