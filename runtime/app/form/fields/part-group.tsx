import type { FieldProps } from '@rjsf/utils';
import { Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { accessible } from '../widgets/control.ts';

type Part =
  | 'street'
  | 'city'
  | 'region'
  | 'postal_code'
  | 'country'
  | 'salutation'
  | 'first'
  | 'middle'
  | 'last'
  | 'lat'
  | 'lng';

interface Group {
  parts: readonly Part[];
  numbers?: boolean;
  className: string;
}

/** A value of several named parts, each with a field of its own; null when all of them are blank. */
const partGroup = ({ parts, numbers = false, className }: Group) =>
  function PartGroup(props: FieldProps) {
    const { t } = useTranslation();
    const id = props.fieldPathId.$id;
    const value = (props.formData ?? {}) as Record<string, unknown>;
    const change = (part: Part, next: unknown): void => {
      const all = { ...value, [part]: next === '' ? null : next };
      const blank = parts.every((each) => all[each] === null || all[each] === undefined);
      props.onChange(blank ? null : all, props.fieldPathId.path);
    };
    return (
      <fieldset className={`fw-parts ${className}`} aria-label={props.schema.title}>
        {parts.map((part, index) => {
          const own = {
            ...accessible({ ...props, id: index === 0 ? id : `${id}_${part}` }),
            disabled: Boolean(props.readonly || props.disabled),
          };
          const label = t(`widget.${part}`);
          return (
            <div key={part} className={`fw-part fw-part-${part}`}>
              <label htmlFor={own.id}>{label}</label>
              {numbers ? (
                <InputNumber
                  {...own}
                  controls={false}
                  style={{ width: '100%' }}
                  value={value[part] as number | null}
                  onChange={(next) => change(part, next)}
                  onBlur={() => props.onBlur(id, value)}
                />
              ) : (
                <Input
                  {...own}
                  autoComplete="off"
                  value={(value[part] as string | null) ?? ''}
                  onChange={(event) => change(part, event.target.value)}
                  onBlur={() => props.onBlur(id, value)}
                />
              )}
            </div>
          );
        })}
      </fieldset>
    );
  };

export const AddressField = partGroup({
  parts: ['street', 'postal_code', 'city', 'region', 'country'],
  className: 'fw-parts-address',
});
export const PersonNameField = partGroup({
  parts: ['salutation', 'first', 'middle', 'last'],
  className: 'fw-parts-name',
});
export const GeoField = partGroup({ parts: ['lat', 'lng'], numbers: true, className: 'fw-parts-geo' });
