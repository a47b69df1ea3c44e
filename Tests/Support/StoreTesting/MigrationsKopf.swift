// SPDX-License-Identifier: EUPL-1.2
internal import Foundation
public import Store

/// The `HEAD` file beside a module's migrations, through which two branches that both add a step
/// collide in version control instead of in production.
public enum MigrationsKopf {
    /// - Parameters:
    ///   - ordner: from the root of the repository, such as `Sources/Fachverfahren/Kennzeichen/Migrations`.
    ///   - datei: leave as it is; names the calling test, from which the root is found.
    /// - Returns: `nil` when the file says what the code says, else the difference.
    public static func abweichung(_ modul: ModuleMigrations, ordner: String, datei: String = #filePath) throws -> String? {
        var wurzel = URL(fileURLWithPath: datei)
        while wurzel.path != "/", !FileManager.default.fileExists(atPath: wurzel.appendingPathComponent("Package.swift").path) {
            wurzel.deleteLastPathComponent()
        }
        let path = wurzel.appendingPathComponent(ordner + "/HEAD")
        let steht = try String(contentsOf: path, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        return steht == modul.head ? nil : "\(ordner)/HEAD: steht '\(steht)', der Code sagt '\(modul.head)'"
    }
}
