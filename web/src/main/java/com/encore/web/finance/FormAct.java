package com.encore.web.finance;

/** Which of a form's buttons was pressed: first one sees what would change, then one sets it or mends it. */
enum FormAct {
    LOOK,
    SET,
    MEND
}
