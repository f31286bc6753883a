package com.encore.reports.export;

import com.encore.export.ControlTotal;
import java.util.List;

/** How much is in a file, by what went into it and by an independent count alike. */
public record Written(long rows, List<ControlTotal> totals) {}
