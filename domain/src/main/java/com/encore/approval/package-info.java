/**
 * Runs that move money begin when two people have seen the same figures. {@link com.encore.approval.AskForRun} puts one
 * forward, {@link com.encore.approval.DecideOnRun} says yes or no, and {@link com.encore.approval.UseApproval} lets the launch
 * go on only while the world is the one both saw.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "acts", "audit", "operations", "preview", "stereotype"})
package com.encore.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
