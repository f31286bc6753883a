package com.encore.batch.export;

import com.encore.batch.Draining;
import com.encore.batch.Steps.GoOn;
import com.encore.batch.ToldToStop;
import com.encore.export.BeginExport;
import com.encore.export.ConcludeExport;
import com.encore.export.ExportFailure;
import com.encore.export.ExportId;
import com.encore.export.ExportKinds;
import com.encore.export.ExportTask;
import com.encore.filestore.DropAttempts;
import com.encore.filestore.FileName;
import com.encore.filestore.FileStore;
import com.encore.filestore.StoredFile;
import com.encore.operations.Claim;
import com.encore.operations.Fence;
import com.encore.operations.Fenced;
import com.encore.reports.export.TotalsDiffer;
import com.encore.reports.export.WriteExport;
import com.encore.reports.export.Written;
import com.encore.stereotype.StillMine;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** One attempt at an export: begun, written, and concluded with its file or with the reason why there is none. */
@Component
class MakeExport {

    private final BeginExport beginning;
    private final ConcludeExport conclusion;
    private final Telling telling;
    private final ExportKinds kinds;
    private final WriteExport writing;
    private final FileStore store;
    private final DropAttempts attempts;
    private final Fence fence;
    private final Draining draining;

    MakeExport(
            BeginExport beginning,
            ConcludeExport conclusion,
            Telling telling,
            ExportKinds kinds,
            WriteExport writing,
            FileStore store,
            DropAttempts attempts,
            Fence fence,
            Draining draining) {
        this.beginning = beginning;
        this.conclusion = conclusion;
        this.telling = telling;
        this.kinds = kinds;
        this.writing = writing;
        this.store = store;
        this.attempts = attempts;
        this.fence = fence;
        this.draining = draining;
    }

    void make(Claim claim, GoOn goOn) {
        StillMine mine = () -> fence.require(claim.job(), claim.identity(), claim.fence());
        beginning.begin(new ExportId(claim.identity().asExport()), mine).ifPresent(task -> attempt(task, goOn, mine));
    }

    private void attempt(ExportTask task, GoOn goOn, StillMine mine) {
        try {
            FileName name = task.fileName(kinds.named(task.kind()).title(task.language()));
            attempts.drop(name);
            AtomicReference<Written> written = new AtomicReference<>();
            StoredFile file = store.write(
                    name,
                    task.format().mediaType(),
                    out -> written.set(writing.write(task, out, telling.of(task.id(), goOn, mine))));
            Written all = Objects.requireNonNull(written.get());
            conclusion.done(task.id(), file, all.rows(), all.totals(), mine);
        } catch (Fenced takenOver) {
            throw takenOver;
        } catch (ToldToStop stopped) {
            // a node that leaves puts its runs down for another to take up, and to finance nothing has happened
            throw draining.began() ? stopped : failed(task, ExportFailure.STOPPED, stopped, mine);
        } catch (TotalsDiffer differ) {
            throw failed(task, ExportFailure.TOTALS_DIFFER, differ, mine);
        } catch (RuntimeException broken) {
            throw failed(task, ExportFailure.BROKEN, broken, mine);
        }
    }

    private RuntimeException failed(ExportTask task, ExportFailure why, RuntimeException failure, StillMine mine) {
        try {
            conclusion.failed(task.id(), why, String.valueOf(failure.getMessage()), mine);
        } catch (RuntimeException unsaid) {
            failure.addSuppressed(unsaid);
        }
        return failure;
    }
}
