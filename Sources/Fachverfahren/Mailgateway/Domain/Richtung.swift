// SPDX-License-Identifier: EUPL-1.2
public import Mailrichtlinie
public import Store

/// As it stands in the queue.
extension Richtung: SQLConvertible {}
