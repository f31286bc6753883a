/**
 * Nodes of the application in processes of their own on one laptop, to be killed, paused and told to stop, and projects
 * with thousands of backers for them to work on. For tests of many nodes and for benchmarks.
 */
@NullMarked
package com.encore.sandbox.nodes;

import org.jspecify.annotations.NullMarked;
