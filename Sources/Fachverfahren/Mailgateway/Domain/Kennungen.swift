// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A message that was accepted; also the name of its file in the spool.
public enum Nachrichtart {}
public typealias NachrichtID = ID<Nachrichtart>

/// The bytes of a message as they go to some of its recipients: as accepted, or protected for them.
public enum Fassungsart {}
public typealias FassungID = ID<Fassungsart>

/// A message on its way to one recipient.
public enum Zustellart {}
public typealias ZustellungID = ID<Zustellart>
