package com.encore.web.admin.console;

import com.encore.console.RunLine;
import com.encore.console.RunProgress;
import org.jspecify.annotations.Nullable;

/** A run that goes on, with how far it is; what only waits is nowhere yet. */
public record OpenRun(RunLine run, @Nullable RunProgress progress) {}
