// SPDX-License-Identifier: EUPL-1.2
public import Core

/// A message that was accepted; also the name of its file in the spool.
public enum Nachrichtart {}
public typealias NachrichtID = ID<Nachrichtart>

/// A message on its way to one recipient.
public enum Zustellart {}
public typealias ZustellungID = ID<Zustellart>
