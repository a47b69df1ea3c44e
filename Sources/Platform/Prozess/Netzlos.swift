// SPDX-License-Identifier: EUPL-1.2
internal import Glibc

/// Takes the network from a tool: a namespace of its own with nothing in it. Needs a kernel that grants ordinary users one;
/// where it does not, tools run with the other limits only, and `rathaus doctor` says so.
package enum Netzlos {
    private static let unshare = "/usr/bin/unshare"

    /// Asked once: it is a matter of the kernel and its settings.
    package static let moeglich: Bool = {
        guard access(unshare, X_OK) == 0 else { return false }
        let leer = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard leer >= 0 else { return false }
        defer { close(leer) }
        do {
            let kind = try Kind(
                programm: unshare, argumente: Array(schalter.dropFirst()) + ["/bin/true"], umgebung: [],
                dateien: [leer, leer, leer])
            return kind.abwarten(bis: .now + .seconds(5)) == .code(0)
        } catch {
            return false
        }
    }()

    private static let schalter = [unshare, "--user", "--map-current-user", "--net", "--"]

    package static var vorsatz: [String] { moeglich ? schalter : [] }
}
