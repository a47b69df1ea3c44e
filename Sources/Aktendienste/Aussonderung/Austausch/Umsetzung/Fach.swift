// SPDX-License-Identifier: EUPL-1.2
import Akte

/// Words that both the file and the message have. The files beside this one know both and mean these by `Fach`.
enum Fach {
    typealias Art = Aussonderungsart
    typealias Dauer = Aufbewahrungsdauer
}
