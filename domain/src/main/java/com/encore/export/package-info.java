/**
 * Registers finance takes home as files: asked for, made by a job, kept for a while and downloaded under record.
 * {@link com.encore.export.RequestExport} begins one; what kinds there are is told by the {@link
 * com.encore.export.ExportKind} beans of whoever writes them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "filestore", "notification", "operations", "stereotype", "time"})
package com.encore.export;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
