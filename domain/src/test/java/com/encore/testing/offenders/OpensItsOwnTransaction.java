package com.encore.testing.offenders;

import org.springframework.transaction.annotation.Transactional;

@Transactional
class OpensItsOwnTransaction {

    @Transactional
    void work() {}
}
