-- every day since the beginning has fees, and for every kind of payee a withholding rule
select kinds.kind
from (values row('FEES'), row('INDIVIDUAL'), row('OCCASIONAL'), row('SIMPLIFIED'), row('GENERAL'), row('CORPORATION'),
  row('TAX_EXEMPT')) as kinds (kind)
left join (
  select 'FEES' as kind, effective_from from fee_policy where standing = 1
  union all
  select kind, effective_from from withholding_rule where standing = 1) as terms
  on terms.kind = kinds.kind and terms.effective_from <= '2020-01-01'
where terms.kind is null
