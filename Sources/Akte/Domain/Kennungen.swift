// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Marks identities of a unit of the Aktenplan in one of its versions.
public enum PlaneinheitTag {}
public enum AkteTag {}
public enum VorgangTag {}
public enum DokumentTag {}
public enum DokumentVersionTag {}
public enum BeteiligterTag {}
public enum WiedervorlageTag {}
public enum AktenvermerkTag {}

public typealias PlaneinheitID = ID<PlaneinheitTag>
public typealias AkteID = ID<AkteTag>
public typealias VorgangID = ID<VorgangTag>
public typealias DokumentID = ID<DokumentTag>
public typealias DokumentVersionID = ID<DokumentVersionTag>
public typealias BeteiligterID = ID<BeteiligterTag>
public typealias WiedervorlageID = ID<WiedervorlageTag>
public typealias AktenvermerkID = ID<AktenvermerkTag>
