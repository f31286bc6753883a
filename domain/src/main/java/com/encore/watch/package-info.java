/**
 * What somebody has to see to, and who has seen to what. {@link com.encore.watch.LookForTrouble} opens and closes alerts and
 * tells people of them; {@link com.encore.watch.WatchSchedule} and {@link com.encore.watch.WatchDeadlines} write down what
 * should run, {@link com.encore.watch.JudgeRuns} what became of it; a {@link com.encore.watch.TriggerDoctor} finds triggers
 * that do not ring; {@link com.encore.watch.AuditList} is the trail as people read it. It reads the rows of whatever it
 * watches, and nothing that is watched knows of it.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"account", "acts", "audit", "notification", "operations", "stereotype", "time"})
package com.encore.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
