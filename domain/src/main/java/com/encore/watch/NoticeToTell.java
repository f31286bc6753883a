package com.encore.watch;

import java.util.List;

/** A notice that is ours to tell until its lease ends. */
record NoticeToTell(long id, int attempts, String lease, List<AlertLine> lines, int alerts) {}
