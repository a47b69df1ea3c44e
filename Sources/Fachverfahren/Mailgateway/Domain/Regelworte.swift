// SPDX-License-Identifier: EUPL-1.2
public import Mailrichtlinie
public import Mailschutz
public import Store

// Words of other layers as they stand in the database.

extension Richtung: SQLConvertible {}
extension Transportforderung: SQLConvertible {}
extension Signaturart: SQLConvertible {}
extension Weg: SQLConvertible {}
extension Sperrstand: SQLConvertible {}
extension Signaturstand: SQLConvertible {}
