package com.encore.testing.circles.second;

import com.encore.testing.circles.first.First;

public record Second(First other) {}
