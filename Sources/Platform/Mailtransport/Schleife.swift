// SPDX-License-Identifier: EUPL-1.2
internal import NIOCore

/// Runs a conversation on the thread that reads and writes its connection. A command and its answer take microseconds; handing each to another
/// thread and back would cost more than both. What waits for the disk or the database still does so elsewhere.
final class Schleife: TaskExecutor {
    private let eventLoop: any EventLoop

    init(_ eventLoop: any EventLoop) { self.eventLoop = eventLoop }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        eventLoop.execute { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
