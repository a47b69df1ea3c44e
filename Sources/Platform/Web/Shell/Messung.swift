// SPDX-License-Identifier: EUPL-1.2
internal import Synchronization

/// Counters of the web server in the text form that Prometheus reads.
final class Messung: Sendable {
    private struct Zaehler {
        var anfragen: [String: Int] = [:]
        var dauer: [String: (summe: Double, eimer: [Int])] = [:]
    }

    private static let grenzen = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]
    private let zaehler = Mutex(Zaehler())

    /// - Parameter route: pattern of the route, never the address itself, which may hold identities.
    func anfrage(_ methode: String, _ route: String, status: Int, sekunden: Double) {
        zaehler.withLock { z in
            z.anfragen["methode=\"\(methode)\",route=\"\(route)\",status=\"\(status)\"", default: 0] += 1
            var d = z.dauer[route] ?? (0, Array(repeating: 0, count: Self.grenzen.count + 1))
            d.summe += sekunden
            d.eimer[Self.grenzen.firstIndex { sekunden <= $0 } ?? Self.grenzen.count] += 1
            z.dauer[route] = d
        }
    }

    func text() -> String {
        zaehler.withLock { z in
            var zeilen = ["# TYPE rathaus_http_anfragen_total counter"]
            zeilen += z.anfragen.sorted { $0.key < $1.key }.map { "rathaus_http_anfragen_total{\($0.key)} \($0.value)" }
            zeilen.append("# TYPE rathaus_http_dauer_sekunden histogram")
            for (route, dauer) in z.dauer.sorted(by: { $0.key < $1.key }) {
                var summe = 0
                for (i, zahl) in dauer.eimer.enumerated() {
                    summe += zahl
                    let grenze = i < Self.grenzen.count ? "\(Self.grenzen[i])" : "+Inf"
                    zeilen.append("rathaus_http_dauer_sekunden_bucket{route=\"\(route)\",le=\"\(grenze)\"} \(summe)")
                }
                zeilen.append("rathaus_http_dauer_sekunden_sum{route=\"\(route)\"} \(dauer.summe)")
                zeilen.append("rathaus_http_dauer_sekunden_count{route=\"\(route)\"} \(summe)")
            }
            return zeilen.joined(separator: "\n") + "\n"
        }
    }
}
