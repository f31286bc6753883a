package com.encore.testing.offenders;

import com.encore.stereotype.UseCase;

@UseCase
class DoesThreeThings {

    public void one() {}

    public void two() {}

    public void three() {}
}
