// SPDX-License-Identifier: EUPL-1.2

/// All addresses of this procedure, for links and routes alike.
enum MusterURL {
    static let uebersicht = "/amt/muster"
}
