package com.encore.testing.circles.first;

import com.encore.testing.circles.second.Second;

public record First(Second other) {}
