-- Why: settling reckons and books nothing, so it needs no second person; what was asked for it and never begun is over.

update run_approval set state = 'STOOD_DOWN', outcome = 'overtaken'
where job_name = 'settle' and state in ('ASKED', 'APPROVED');
