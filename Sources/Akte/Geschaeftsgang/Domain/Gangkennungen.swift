// SPDX-License-Identifier: EUPL-1.2
public import Core

public enum GeschaeftsgangTag {}
public enum BeteiligungsschrittTag {}
public enum LaufwegTag {}

public typealias GeschaeftsgangID = ID<GeschaeftsgangTag>
public typealias BeteiligungsschrittID = ID<BeteiligungsschrittTag>
public typealias LaufwegID = ID<LaufwegTag>
