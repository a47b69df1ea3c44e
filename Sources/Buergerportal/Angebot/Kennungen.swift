// SPDX-License-Identifier: EUPL-1.2
public import Core

/// Marks identities of applications.
public enum AntragTag {}
public enum NachrichtTag {}

public typealias AntragID = ID<AntragTag>
public typealias BekanntgabeID = ID<Bekanntgabe>
public typealias NachrichtID = ID<NachrichtTag>
public typealias ZahlungID = ID<Zahlung>
