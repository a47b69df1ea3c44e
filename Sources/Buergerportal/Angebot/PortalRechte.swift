// SPDX-License-Identifier: EUPL-1.2
public import Core

/// The rights of the portal's staff side. Citizens see only what is theirs; that needs no right.
public enum PortalRechte {
    public static let nachrichtSchreiben: Recht = "portal.nachricht.schreiben"
    public static let bescheidErstellen: Recht = "portal.bescheid.erstellen"
    public static let bekanntgabeLesen: Recht = "portal.bekanntgabe.lesen"
}
