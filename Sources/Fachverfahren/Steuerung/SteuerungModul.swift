// SPDX-License-Identifier: EUPL-1.2
public import Core
public import Foundation
public import Store

/// The face of the digitalisation programme. It has no pages yet.
public enum SteuerungModul {
    public static let migrationen = SteuerungMigrations.alle
    public static let rechte = SteuerungRechte.alle
    public static let bundle = Bundle.module.bundleURL

    /// The acts of this module as a history names them.
    public static let handlungen = [
        "st.objekt.anlegen": "Im Digitalisierungsprogramm angelegt",
        "st.aussage.setzen": "Angaben zum Digitalisierungsprogramm gemacht",
    ]
}
